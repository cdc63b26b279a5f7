using System.Net;
using System.Net.Sockets;

namespace Bot.Testing;

public static class FreePort
{
    /// <returns>An address of this machine that nobody listens on at the moment.</returns>
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }
}
