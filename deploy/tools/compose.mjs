// node compose.mjs FILE: what docker-compose leaves to the engine: networks and secrets are declared, and files that are mounted exist.
// Prints "service: fault" and exits 1, or prints how many services passed. What the operator brings (secrets/) need not exist.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";

const file = process.argv[2];
const compose = parse(readFileSync(file, "utf8"), { merge: true });
const faults = [];
for (const [name, service] of Object.entries(compose.services)) {
  for (const network of service.networks ?? [])
    if (!(network in compose.networks)) faults.push(`${name}: there is no network ${network}`);
  for (const secret of service.secrets ?? [])
    if (!(secret in compose.secrets)) faults.push(`${name}: there is no secret ${secret}`);
  for (const source of (service.volumes ?? []).map(volume => volume.split(":")[0]))
    if (source.startsWith(".") && !source.startsWith("./secrets/") && !existsSync(join(dirname(file), source)))
      faults.push(`${name}: there is no ${source}`);
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`${Object.keys(compose.services).length} services`);
