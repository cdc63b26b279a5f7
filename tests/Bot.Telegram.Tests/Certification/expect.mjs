const seen = new Set();

export function expect(truth, what) {
  if (truth) return;
  console.error(`It does not hold that ${what}.`);
  process.exit(1);
}

export function expectNew(updateId) {
  expect(Number.isInteger(updateId) && !seen.has(updateId), "a confirmed update does not come again");
  seen.add(updateId);
}
