// kustomize build DIR | node kubernetes.mjs: checks every object against the Kubernetes API: its formats at run time, and, what these let through,
// fields that no API has, by compiling the objects as typed literals. Prints "kind/name: fault", and exits 1, or prints how many passed.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { parseAllDocuments } from "yaml";

const objects = parseAllDocuments(await text(process.stdin)).map(document => document.toJS()).filter(Boolean);
const here = new URL("./typed/", import.meta.url).pathname;
const faults = [];
mkdirSync(here, { recursive: true });

for (const [index, object] of objects.entries()) {
  const name = `${object.kind}/${object.metadata?.name}`;
  const api = await import(`kubernetes-models/${object.apiVersion}`);
  try {
    new api[object.kind](object).validate();
  } catch (fault) {
    faults.push(`${name}: ${fault.message}`);
  }
  const literal = JSON.stringify(object, null, 2);
  writeFileSync(`${here}${index}-${object.kind}.ts`,
    `import type { I${object.kind} } from "kubernetes-models/${object.apiVersion}";\nexport const it: I${object.kind} = ${literal};\n`);
}

try {
  const files = objects.map((object, index) => `${here}${index}-${object.kind}.ts`);
  execFileSync(new URL("./node_modules/.bin/tsc", import.meta.url).pathname,
    ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", ...files], { encoding: "utf8" });
} catch (fault) {
  faults.push(fault.stdout ?? String(fault));
}
rmSync(here, { recursive: true });

if (faults.length > 0 || objects.length === 0) {
  console.error(faults.join("\n") || "There is no object.");
  process.exit(1);
}
console.log(`${objects.length} objects`);
