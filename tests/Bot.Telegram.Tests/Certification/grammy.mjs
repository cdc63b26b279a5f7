// The bot that certifies the fake server, on grammy. Exits with 1 and a line on stderr where the server does not behave.
import { Bot, InlineKeyboard } from "grammy";
import { expect, expectNew } from "./expect.mjs";

const [token, apiRoot] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });

bot.use((ctx, next) => (expectNew(ctx.update.update_id), next()));

bot.command("start", async (ctx) => {
  const sent = await ctx.reply(`Hello ${ctx.from.first_name}`, { reply_markup: new InlineKeyboard().text("Press me", "pressed") });
  expect(sent.message_id > 0 && sent.text === `Hello ${ctx.from.first_name}`, "the message sent comes back with its id and text");
});

bot.on("callback_query", async (ctx) => {
  expect(ctx.callbackQuery.data === "pressed", "a button brings its data");
  expect(await ctx.answerCallbackQuery({ text: "Thanks" }), "a press can be answered");
  const edited = await ctx.editMessageText("Pressed");
  expect(edited.text === "Pressed" && edited.edit_date > 0, "an edit comes back with the new text");
  await ctx.pinChatMessage(ctx.callbackQuery.message.message_id);
  expect((await ctx.getChat()).pinned_message?.message_id === ctx.callbackQuery.message.message_id, "what was pinned is pinned");
  await ctx.reply("Pinned");
});

bot.on("inline_query", async (ctx) => {
  const content = { message_text: `About <b>${ctx.inlineQuery.query}</b>`, parse_mode: "HTML" };
  expect(ctx.inlineQuery.query.length > 0, "an inline query brings its words");
  expect(await ctx.answerInlineQuery([{ type: "article", id: "1", title: "One", input_message_content: content }]), "an inline query can be answered");
});

bot.command("stop", () => void bot.stop());
bot.catch((error) => expect(false, String(error.error)));
await bot.start();
