using System.Text;
using NSec.Cryptography;

namespace Bot.Discord.Interactions;

/// <summary>Checks that a request was signed by Discord: Ed25519 over the time stamp and the body exactly as it came.</summary>
internal sealed class Signature(string publicKey)
{
    private readonly PublicKey _key =
        PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(publicKey), KeyBlobFormat.RawPublicKey);

    /// <param name="signature">128 hexadecimal digits, as in the header; anything else is not valid.</param>
    public bool IsValid(string signature, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (signature.Length != 128
            || Convert.FromHexString(signature, bytes, out _, out var written) != System.Buffers.OperationStatus.Done || written != 64)
            return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        return SignatureAlgorithm.Ed25519.Verify(_key, signed, bytes);
    }
}
