// Certifies the fake: discord.js logs in and does what bots do. Each line "ok NAME" is one thing that worked as it does on Discord.
// usage: node certify.mjs API TOKEN [plain|zlib]
import assert from 'node:assert/strict';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, MessageFlags, Partials, SimpleShardingStrategy } from 'discord.js';
import { control, next } from './fake.mjs';

const [api, token, transport = 'plain'] = process.argv.slice(2);
const fake = control(api);
const ok = (name) => console.log(`ok ${name}`);
const wide = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, GatewayIntentBits.MessageContent];

// It compresses wherever its optional zlib-sync is built.
function buildStrategy(manager) {
  if (transport === 'zlib') assert.equal(manager.options.compression, 'zlib-stream', 'zlib-sync is not built');
  else manager.options.compression = null;
  return new SimpleShardingStrategy(manager);
}

function create(intents = wide) {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    rest: { api: api.replace(/\/v10\/?$/, '') },
    ws: { buildStrategy },
  });
  client.on(Events.Error, (error) => console.error(error));
  return client;
}

const client = create();
const ready = next(client, Events.ClientReady);
await client.login(token);
await ready;
assert.equal(client.guilds.cache.size, 1);
assert.equal([...client.guilds.cache.values()][0].available, true);
ok('login');

await client.application.commands.set([
  { name: 'topic', description: 'A topic', options: [{ type: 3, name: 'name', description: 'Which', required: true, autocomplete: true }] },
  { name: 'Find an answer', type: 3 },
]);
const registered = await client.application.commands.fetch({ withLocalizations: true });
assert.deepEqual(registered.map((command) => command.name).sort(), ['Find an answer', 'topic']);
ok('commands set');

const { channel } = await fake('state');
let heard = next(client, Events.MessageCreate, (message) => !message.author.bot);
await fake('say', { content: 'does heroin cause depression' });
const message = await heard;
assert.equal(message.content, 'does heroin cause depression');
assert.equal(message.channelId, channel);
ok('message in');

heard = next(client, Events.MessageCreate, (direct) => direct.content === 'hello');
await fake('say-direct', { content: 'hello' });
assert.equal((await heard).guildId, null);
ok('direct message in');

const row = new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId('v1:more').setLabel('More').setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setURL('https://example.org/').setLabel('Site').setStyle(ButtonStyle.Link),
);
const reply = await message.reply({ content: 'See below', embeds: [{ title: 'Depression', description: 'It can be treated.' }], components: [row] });
assert.equal(reply.reference.messageId, message.id);
assert.equal(reply.embeds[0].title, 'Depression');
assert.equal(reply.components[0].components[0].customId, 'v1:more');
ok('reply with embed and buttons');

const edited = await reply.edit({ content: 'Edited' });
assert.equal(edited.content, 'Edited');
assert.ok(edited.editedTimestamp);
ok('edit');

const withFile = await message.channel.send({ content: 'a file', files: [{ attachment: Buffer.from('text'), name: 'card.txt' }] });
assert.equal(withFile.attachments.first().name, 'card.txt');
ok('multipart');

const pinned = next(client, Events.ChannelPinsUpdate);
await reply.pin();
await pinned;
const pins = await message.channel.messages.fetchPins();
assert.equal(pins.items[0].message.id, reply.id);
const old = await client.rest.get(`/channels/${channel}/pins`);
assert.equal(old[0].id, reply.id);
await reply.unpin();
assert.equal((await message.channel.messages.fetchPins()).items.length, 0);
await client.rest.put(`/channels/${channel}/pins/${reply.id}`);
assert.equal((await message.channel.messages.fetchPins()).items.length, 1);
ok('pin by both routes');

let pressed = next(client, Events.InteractionCreate, (interaction) => interaction.isChatInputCommand());
await fake('command', { name: 'topic' });
let interaction = await pressed;
const answer = await interaction.reply({ content: 'Only you see this', flags: MessageFlags.Ephemeral, withResponse: true });
assert.equal(answer.resource.message.content, 'Only you see this');
await assert.rejects(client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body: { type: 4, data: { content: 'twice' } }, auth: false }), { code: 40060 });
ok('interaction reply');

const followUp = await interaction.followUp({ content: 'And this', flags: MessageFlags.Ephemeral });
assert.equal(followUp.content, 'And this');
ok('follow-up');

assert.equal((await interaction.editReply({ content: 'Changed' })).content, 'Changed');
assert.equal((await interaction.fetchReply()).content, 'Changed');
ok('edit of @original');

pressed = next(client, Events.InteractionCreate, (one) => one.isButton());
await fake('press', { message: reply.id, custom_id: 'v1:more' });
interaction = await pressed;
assert.equal(interaction.message.id, reply.id);
await interaction.deferReply({ flags: MessageFlags.Ephemeral });
assert.equal((await interaction.editReply('After a while')).content, 'After a while');
ok('button, deferred');

await assert.rejects(client.rest.post(`/interactions/${interaction.id}/wrong/callback`, { body: { type: 4, data: { content: 'lost' } }, auth: false }), { code: 10062 });
ok('unknown interaction');

async function survives(name, resumes, act) {
  const before = await fake('state');
  const back = next(client, resumes ? Events.ShardResume : Events.ShardReady, () => true, 20_000);
  await act();
  await back;
  const after = await fake('state');
  assert.equal(after.resumes - before.resumes, resumes ? 1 : 0);
  assert.equal(after.identifies - before.identifies, resumes ? 0 : 1);
  const still = next(client, Events.MessageCreate, (one) => one.content === name);
  await fake('say', { content: name });
  await still;
  ok(name);
}

await survives('op 7', true, () => fake('reconnect'));
await survives('drop', true, async () => {
  const replayed = next(client, Events.MessageCreate, (one) => one.content === 'said while away');
  await fake('drop', { content: 'said while away' });
  await replayed;
});
await survives('op 9, resumable', true, () => fake('invalidate', { resumable: true }));
await survives('op 9', false, () => fake('invalidate', { resumable: false }));
await survives('4000', true, () => fake('close', { code: 4000 }));
await survives('4009', false, () => fake('close', { code: 4009 }));

await fake('fault', { status: 429, retry_after: 0.3 });
const start = performance.now();
assert.equal((await message.channel.send('after 429')).content, 'after 429');
assert.ok(performance.now() - start >= 290, 'waits as told');
ok('429');

await fake('fault', { status: 502 });
assert.equal((await message.channel.send('after 502')).content, 'after 502');
ok('502');

for (let i = 0; i < 8; i++) await message.channel.send(`quick ${i}`);
assert.equal((await fake('state')).tooFast, 0);
ok('keeps to the buckets');
await client.destroy();

await fake('message-content', { allowed: false });
await assert.rejects(create().login(token), /disallowed intents/i);
ok('4014');

await assert.rejects(create().login('wrong'), /invalid token/i);
ok('wrong token');

const blind = create(wide.filter((intent) => intent !== GatewayIntentBits.MessageContent));
const blindReady = next(blind, Events.ClientReady);
await blind.login(token);
await blindReady;
heard = next(blind, Events.MessageCreate, (one) => !one.author.bot);
await fake('say', { content: 'not for the bot' });
assert.equal((await heard).content, '');
heard = next(blind, Events.MessageCreate, (one) => one.mentions.has(blind.user));
await fake('say', { content: `<@${blind.user.id}> hello` });
assert.equal((await heard).content, `<@${blind.user.id}> hello`);
ok('without message content');
await blind.destroy();
process.exit(0);
