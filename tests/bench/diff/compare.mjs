// The structural difference of two edited lists beside jsondiffpatch. Prints JSON lines: first those of bench_diff,
// then for two lengths jsondiffpatch's time (or why it has none) and the ratio to ours.
//
// Usage: node compare.mjs BENCH_DIFF FOLDER [LIMIT_SECONDS]
// FOLDER gets the documents and jsondiffpatch, installed from npm. Without npm the comparison is skipped, and said so.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const version = "0.7.7";
const lengths = [2000, 50000];
const rowOf = (length) => `structural difference, edited lists of ${length} objects`;
const print = (line) => console.log(JSON.stringify(line));

// In a process of its own, so that the limit can end it: prints the milliseconds.
async function difference(folder, length) {
    const entry = createRequire(join(folder, "package.json")).resolve("jsondiffpatch");
    const { create } = await import(pathToFileURL(entry));
    const read = (side) => JSON.parse(readFileSync(join(folder, `${side}-${length}.json`), "utf8"));
    const before = read("before");
    const after = read("after");
    const differ = create({ objectHash: (object) => object.id });
    const start = performance.now();
    differ.diff(before, after);
    console.log(performance.now() - start);
}

function install(folder) {
    if (!existsSync(join(folder, "package.json")))
        writeFileSync(join(folder, "package.json"), '{"private": true}\n');
    const options = ["--no-audit", "--no-fund", "--silent", "--prefix", folder];
    const npm = spawnSync("npm", ["install", ...options, `jsondiffpatch@${version}`], { stdio: ["ignore", "ignore", "inherit"] });
    return npm.status === 0;
}

function compare(folder, length, own, limit) {
    const script = fileURLToPath(import.meta.url);
    const child = spawnSync(process.execPath, ["--stack-size=8000", script, "--difference", folder, String(length)],
        { encoding: "utf8", timeout: limit * 1000, killSignal: "SIGKILL", stdio: ["ignore", "pipe", "pipe"] });
    const name = `jsondiffpatch ${version}, ${rowOf(length)}`;
    if (child.status === 0) {
        const ms = Number(child.stdout);
        print({ name, ms: Math.round(ms), ours: own, ratio: Math.round(ms / own) });
    } else if (child.error?.code === "ETIMEDOUT") {
        print({ name, finished: false, reason: `stopped after ${limit} s`, ours: own, ratioAtLeast: Math.round(limit * 1000 / own) });
    } else {
        print({ name, finished: false, reason: child.stderr.trim().split("\n").at(-1), ours: own });
    }
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
        print({ name: "jsondiffpatch", skipped: "npm could not install it" });
        return 0;
    }
    execFileSync(resolve(bench), ["--write", folder]);
    const rows = ours.trim().split("\n").map((line) => JSON.parse(line));
    for (const length of lengths)
        compare(folder, length, rows.find((row) => row.name === rowOf(length)).ms, Number(limit));
    return 0;
}

if (process.argv[2] === "--difference")
    await difference(process.argv[3], process.argv[4]);
else
    process.exitCode = main(process.argv.slice(2));
