// Bundles css/ and js/ into ../wwwroot and prints the sizes; `npm run build -- --check` fails when one is over its budget.
import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { readFileSync, rmSync } from "node:fs";

const out = new URL("../wwwroot/", import.meta.url).pathname;
rmSync(out, { recursive: true, force: true });
const common = { bundle: true, minify: true, legalComments: "none", logLevel: "warning", outdir: out, target: ["chrome120", "firefox121", "safari17"] };
await build({ ...common, entryPoints: { coso: "js/coso.js" }, format: "esm" });
await build({ ...common, entryPoints: { coso: "css/coso.css" }, loader: { ".woff2": "file" }, assetNames: "fonts/[name]-[hash]" });

const budget = { "coso.css": 30_000, "coso.js": 10_000 };
for (const [file, most] of Object.entries(budget)) {
  const size = gzipSync(readFileSync(out + file)).length;
  console.log(`${file}: ${size} bytes gzipped (at most ${most})`);
  if (size > most && process.argv.includes("--check")) process.exitCode = 1;
}
