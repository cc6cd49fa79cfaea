// What Apify's own client sees when it talks to the sandbox.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import { ApifyApiError, ApifyClient } from "apify-client";

import { Sandbox } from "./sandbox.mjs";

const MainTask = "maps-prague-restaurants";
let sandbox;
let client;

function clientOf(server, token = server.token, maxRetries = 0) {
    const options = { baseUrl: server.baseUrl, maxRetries, minDelayBetweenRetriesMillis: 20 };
    return new ApifyClient(token === null ? options : { ...options, token });
}

before(async () => {
    sandbox = await Sandbox.start("--extra-tasks", "2100");
    client = clientOf(sandbox);
});
after(() => sandbox.stop());
beforeEach(async () => {
    await sandbox.ask("heal");
    await sandbox.ask("reset");
});

async function apiError(promise) {
    const error = await promise.then(() => assert.fail("no error"), (reason) => reason);
    assert.ok(error instanceof ApifyApiError, `${error}`);
    return error;
}

describe("account", () => {
    test("user() is the token's owner", async () => {
        const user = await client.user().get();
        assert.equal(user.username, "harbor-data");
        assert.match(user.id, /^[a-zA-Z0-9]{17}$/);
        assert.ok(user.createdAt instanceof Date);
    });

    test("a wrong token is refused as by the service", async () => {
        const error = await apiError(clientOf(sandbox, "apify_api_wrong").user().get());
        assert.equal(error.statusCode, 401);
        assert.equal(error.type, "user-or-token-not-found");
        assert.equal(error.message, "User was not found or authentication token is not valid");
    });

    test("a missing token is refused as by the service", async () => {
        const error = await apiError(clientOf(sandbox, null).tasks().list());
        assert.equal(error.statusCode, 401);
        assert.equal(error.type, "token-not-provided");
    });
});

describe("list", () => {
    test("pages have the envelope and join without gaps", async () => {
        const first = await client.tasks().list({ limit: 1000 });
        assert.equal(first.items.length, 1000);
        assert.equal(first.count, 1000);
        assert.ok(first.total > 2100);
        const ids = new Set();
        for (let offset = 0; offset < first.total; offset += 700) {
            const page = await client.tasks().list({ offset, limit: 700 });
            assert.equal(page.offset, offset);
            for (const item of page.items) ids.add(item.id);
        }
        assert.equal(ids.size, first.total);
    });

    test("the client's own iteration over pages sees every task", async () => {
        let count = 0;
        for await (const task of client.tasks().list()) {
            assert.ok(task.name);
            count += 1;
        }
        assert.equal(count, (await client.tasks().list({ limit: 1 })).total);
    });

    test("oldest first, newest first with desc", async () => {
        const times = (page) => page.items.map((item) => item.createdAt.getTime());
        const up = times(await client.tasks().list({ limit: 50 }));
        assert.deepEqual(up, [...up].sort((a, b) => a - b));
        const down = times(await client.tasks().list({ limit: 50, desc: true }));
        assert.deepEqual(down, [...down].sort((a, b) => b - a));
    });
});

describe("task", () => {
    test("is found by id, by user~name, by user/name and by ~name", async () => {
        const task = await client.task(`~${MainTask}`).get();
        assert.equal(task.title, "Maps: Prague restaurants");
        for (const reference of [task.id, `harbor-data~${MainTask}`, `harbor-data/${MainTask}`, "~MAPS-Prague-Restaurants"])
            assert.equal((await client.task(reference).get()).id, task.id, reference);
        assert.equal(task.input.maxPlaces, 50);
        assert.equal(task.options.build, "latest");
    });

    test("an unknown one is undefined", async () => {
        assert.equal(await client.task("~no-such-task").get(), undefined);
        assert.equal(await client.task(MainTask).get(), undefined, "a bare name is an id");
    });

    test("update() replaces input and options and leaves the rest", async () => {
        const before = await client.task(`~${MainTask}`).get();
        const after = await client.task(before.id).update({ input: { a: 1 }, options: { timeoutSecs: 5 } });
        assert.deepEqual(after.input, { a: 1 });
        assert.deepEqual(after.options, { timeoutSecs: 5 });
        assert.equal(after.title, before.title);
        assert.deepEqual(after.publicConfig, before.publicConfig);
    });

    test("update() to a name that is taken is a conflict", async () => {
        const error = await apiError(client.task(`~${MainTask}`).update({ name: "weekly-price-watch" }));
        assert.equal(error.statusCode, 409);
        assert.equal(error.type, "actor-task-name-not-unique");
    });
});

describe("input", () => {
    const task = () => client.task(`~${MainTask}`);

    test("getInput() is the bare input", async () => {
        const input = await task().getInput();
        assert.deepEqual(input.searchTerms, ["restaurant", "wine bar", "bistro"]);
        assert.equal(input.data, undefined);
    });

    test("updateInput() merges and answers with the whole", async () => {
        const before = await task().getInput();
        const reply = await task().updateInput({ maxPlaces: 200, language: "cs" });
        assert.deepEqual(reply, { ...before, maxPlaces: 200, language: "cs" });
        assert.deepEqual(await task().getInput(), reply);
    });

    test("a secret comes back encrypted, and unchanged when it is sent again", async () => {
        const first = await task().updateInput({ apiKey: "hk-2f9c-4b71-new" });
        assert.match(first.apiKey, /^ENCRYPTED_VALUE:[A-Za-z0-9+/]{342}==:[A-Za-z0-9+/]+=*$/);
        const second = await task().updateInput({ apiKey: first.apiKey });
        assert.equal(second.apiKey, first.apiKey);
    });

    test("a body that the client compresses is read", async () => {
        const urls = Array.from({ length: 5000 }, (_, i) => ({ url: `https://maps.example.com/prague/${i}` }));
        const reply = await task().updateInput({ startUrls: urls }); // brotli from 1 kB on
        assert.deepEqual(reply.startUrls, urls);
    });

    test("fields named data and error are fields", async () => {
        const input = await client.task("~field-names").getInput();
        assert.deepEqual(input.data, { items: [1, 2, 3] });
        assert.equal(input.error.message, "This is a field, not an error");
        const reply = await client.task("~field-names").updateInput({ data: 1 });
        assert.equal(reply.data, 1);
        assert.equal(reply["a.b"], "a dot in the name");
    });

    test("a list, null and nothing at all", async () => {
        assert.ok(Array.isArray(await client.task("~batch-of-searches").getInput()));
        assert.equal(await client.task("~left-empty").getInput(), null);
        assert.equal(await client.task("~maps-new-city").getInput(), undefined);
    });

    test("a list is refused by updateInput()", async () => {
        const error = await apiError(task().updateInput([{ a: 1 }]));
        assert.equal(error.statusCode, 400);
        assert.equal(error.type, "invalid-request");
        assert.equal(error.message, "POST data must be a JSON object");
    });

    test("more than 9,437,184 bytes are refused, however well they compress", async () => {
        const error = await apiError(task().updateInput({ pageFunction: " ".repeat(9_437_184) }));
        assert.equal(error.statusCode, 413);
        assert.equal(error.type, "request-too-large");
        const length = 9_437_184 + '{"pageFunction":""}'.length;
        assert.equal(error.message, `The POST payload is too large (limit: 9437184 bytes, actual length: ${length} bytes).`);
    });

    test("what JavaScript makes of a written input is what is stored", async () => {
        const files = readdirSync(process.env.SANDBOX_INPUTS);
        for (const { name, id } of (await client.tasks().list({ limit: 1000 })).items) {
            if (!files.includes(`${name}.json`)) continue;
            const written = readFileSync(join(process.env.SANDBOX_INPUTS, `${name}.json`), "utf8");
            assert.equal(await sandbox.ask(`stored ${id}`), JSON.stringify(JSON.parse(written)), name);
        }
    });

    test("what JavaScript makes of a sent number is what is stored", async () => {
        const spelled = ["1.00", "-0", "1E400", "9007199254740993", "20251231000000001234", "1e21", "123e-9", "0.30000000000000004"];
        const body = `{"numbers":[${spelled.join()}],"2":1,"b":1,"1":2}`;
        const id = await sandbox.ask("id field-names");
        const reply = await fetch(`${sandbox.baseUrl}/v2/actor-tasks/${id}/input`, {
            method: "PUT",
            body,
            headers: { authorization: `Bearer ${sandbox.token}`, "content-type": "application/json" },
        });
        assert.equal(reply.status, 200);
        const stored = JSON.parse(await sandbox.ask(`stored ${id}`));
        const parsed = JSON.parse(JSON.stringify(JSON.parse(body)));
        assert.deepEqual(stored.numbers, parsed.numbers);
        assert.ok((await sandbox.ask(`stored ${id}`)).startsWith('{"1":2,"2":1,"10":'));
    });
});

describe("Actors and builds", () => {
    test("the default build has the schema", async () => {
        const build = await (await client.actor("harbor/places-crawler").defaultBuild()).get();
        assert.equal(build.buildNumber, "1.4.12");
        assert.equal(build.actorDefinition.input.properties.apiKey.isSecret, true);
    });

    test("an older build has it as text", async () => {
        const builds = await client.actor("harbor/places-crawler").builds().list({ desc: true });
        const old = builds.items.find((build) => build.buildNumber === "1.3.40");
        const build = await client.build(old.id).get();
        assert.equal(build.actorDefinition, null);
        assert.equal(JSON.parse(build.inputSchema).title, "Places Crawler");
    });

    test("an Actor without a build says so with 403", async () => {
        const error = await apiError(client.actor("harbor/price-alerts").defaultBuild());
        assert.equal(error.statusCode, 403);
        assert.equal(error.type, "unknown-build-tag");
    });

    test("validateInput() says yes, or the service's sentence", async () => {
        const actor = client.actor("harbor/places-crawler");
        assert.equal(await actor.validateInput({ searchTerms: ["bar"] }), true);
        const error = await apiError(actor.validateInput({ searchTerms: ["bar"], maxPlaces: 0 }));
        assert.equal(error.statusCode, 400);
        assert.equal(error.message, "Input is not valid: Field input.maxPlaces must be >= 1");
    });
});

describe("trouble", () => {
    test("the client gets over a rate limit and a broken connection", async () => {
        await sandbox.ask("fault get-input@1x2 status 429");
        await sandbox.ask("fault get-input@3 close");
        const input = await clientOf(sandbox, sandbox.token, 5).task(`~${MainTask}`).getInput();
        assert.equal(input.maxPlaces, 50);
    });

    test("an HTML page is an error without a type", async () => {
        await sandbox.ask("fault get-input html 502");
        const error = await apiError(client.task(`~${MainTask}`).getInput());
        assert.equal(error.statusCode, 502);
    });

    test("each way of saying that there is no input", async () => {
        for (const [word, expected] of [["null", null], ["empty-object", {}]]) {
            const other = await Sandbox.start("--never-set", word);
            assert.deepEqual(await clientOf(other).task("~maps-new-city").getInput(), expected, word);
            await other.stop();
        }
    });
});
