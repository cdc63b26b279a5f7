// The smallest echo bot there is, on discord.js as it comes: answers a mention.
// usage: node echo.mjs API TOKEN
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';

const [api, token] = process.argv.slice(2);
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.MessageContent],
  partials: [Partials.Channel],
  shards: 'auto',
  rest: { api: api.replace(/\/v10\/?$/, ''), globalRequestsPerSecond: 10_000 },
});
client.on(Events.MessageCreate, async (message) => {
  if (!message.author.bot && message.mentions.has(client.user)) await message.reply('echo');
});
await client.login(token);
