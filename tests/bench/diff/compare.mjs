// The structural difference of two edited lists beside jsondiffpatch. Prints JSON lines: first those of bench_diff,
// then jsondiffpatch's (or that it did not finish) and the ratio.
//
// Usage: node compare.mjs BENCH_DIFF FOLDER [LIMIT_SECONDS]
// FOLDER gets the documents and jsondiffpatch, installed from npm. Without npm the comparison is skipped, and said so.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const version = "0.7.7";
const row = "structural difference, edited lists of 50,000 objects";

// The child's part, so that a limit can end it.
async function difference(folder) {
    const entry = createRequire(join(folder, "package.json")).resolve("jsondiffpatch");
    const { create } = await import(pathToFileURL(entry));
    const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
    const before = read("before.json");
    const after = read("after.json");
    const differ = create({ objectHash: (object) => object.id });
    const start = performance.now();
    const delta = differ.diff(before, after);
    const ms = performance.now() - start;
    console.log(JSON.stringify({ name: `jsondiffpatch ${version}, ${row}`, ms: Math.round(ms), finished: true,
        found: `${Object.keys(delta).length - 1} entries` }));
}

function install(folder) {
    if (!existsSync(join(folder, "package.json")))
        writeFileSync(join(folder, "package.json"), '{"private": true}\n');
    if (existsSync(join(folder, "node_modules", "jsondiffpatch")))
        return true;
    const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--silent", "--prefix", folder, `jsondiffpatch@${version}`],
        { stdio: ["ignore", "ignore", "inherit"] });
    return npm.status === 0;
}

function main([bench, folderName, limit = "120"]) {
    if (!bench || !folderName) {
        console.error("usage: node compare.mjs BENCH_DIFF FOLDER [LIMIT_SECONDS]");
        return 2;
    }
    const folder = resolve(folderName);
    mkdirSync(folder, { recursive: true });
    const ours = execFileSync(resolve(bench), { encoding: "utf8" });
    process.stdout.write(ours);
    if (!install(folder)) {
        console.log(JSON.stringify({ name: "jsondiffpatch", skipped: "npm could not install it" }));
        return 0;
    }
    execFileSync(resolve(bench), ["--write", folder]);
    const child = spawnSync(process.execPath, ["--stack-size=8000", fileURLToPath(import.meta.url), "--difference", folder],
        { encoding: "utf8", timeout: Number(limit) * 1000, killSignal: "SIGKILL", stdio: ["ignore", "pipe", "pipe"] });
    const own = ours.trim().split("\n").map((line) => JSON.parse(line)).find((line) => line.name === row).ms;
    if (child.status === 0) {
        process.stdout.write(child.stdout);
        const theirs = JSON.parse(child.stdout).ms;
        console.log(JSON.stringify({ name: `jsondiffpatch / ours, ${row}`, ratio: Math.round(theirs / own), goal: 50 }));
    } else {
        const reason = child.error?.code === "ETIMEDOUT" ? `not finished after ${limit} s` : child.stderr.trim().split("\n").slice(-1)[0];
        console.log(JSON.stringify({ name: `jsondiffpatch ${version}, ${row}`, finished: false, reason,
            ratioAtLeast: child.error ? Math.round(Number(limit) * 1000 / own) : undefined, goal: 50 }));
    }
    return 0;
}

if (process.argv[2] === "--difference")
    await difference(process.argv[3]);
else
    process.exitCode = main(process.argv.slice(2));
