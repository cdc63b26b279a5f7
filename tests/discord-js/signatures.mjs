// Ed25519 by discord-interactions: reads {"publicKey", "signature", "timestamp", "body"} per line, writes true or false per line.
import { createInterface } from 'node:readline';
import { verifyKey } from 'discord-interactions';

for await (const line of createInterface({ input: process.stdin })) {
  const { publicKey, signature, timestamp, body } = JSON.parse(line);
  console.log(await verifyKey(Buffer.from(body, 'utf8'), signature, timestamp, publicKey));
}
