// A line in, a line out: an array of [text, label] trains, a string is labelled.
const { containerBootstrap } = require('@nlpjs/core');
const { Nlp } = require('@nlpjs/nlp');
const { LangEn } = require('@nlpjs/lang-en');
const { NluNeural } = require('@nlpjs/nlu');
const readline = require('readline');

const container = containerBootstrap();
container.use(LangEn);
container.use(NluNeural);
const nlp = new Nlp({
  container, languages: ['en'], autoSave: false, autoLoad: false, forceNER: false,
  nlu: { useNoneFeature: true, log: false },
});
nlp.settings.autoSave = false;

async function answer(request) {
  const start = process.hrtime.bigint();
  let result = {};
  if (Array.isArray(request)) {
    for (const [text, label] of request) nlp.addDocument('en', text, label === 'none' ? 'None' : label);
    await nlp.train();
  } else {
    const { intent, score, classifications } = await nlp.process('en', request);
    const best = (classifications || []).filter((c) => c.intent !== 'None')[0];
    result = { label: best ? best.intent : intent, score: intent === 'None' ? -score : score };
  }
  const us = Number(process.hrtime.bigint() - start) / 1000;
  return { label: '', score: 0, ...result, us, memory: process.memoryUsage().rss };
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await answer(JSON.parse(line))));
  }
})();
