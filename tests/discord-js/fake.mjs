// What a person does with mouse and keyboard, done to the fake through its control routes.
export function control(api) {
  const root = new URL('/control/', api);
  return async (verb, body = {}) => {
    const answer = await fetch(new URL(verb, root), { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`control ${verb}: ${answer.status}`);
    return answer.json();
  };
}

export function next(emitter, event, accept = () => true, patience = 15_000) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event} within ${patience} ms`)), patience);
    const listen = (...args) => {
      if (!accept(...args)) return;
      clearTimeout(timer);
      emitter.off(event, listen);
      resolve(args[0]);
    };
    emitter.on(event, listen);
  });
}
