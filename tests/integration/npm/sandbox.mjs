// Starts the sandbox and talks to it over its standard input.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export class Sandbox {
    static async start(...options) {
        const sandbox = new Sandbox();
        sandbox.process = spawn(process.env.SANDBOX_SERVER, options, { stdio: ["pipe", "pipe", "inherit"] });
        sandbox.lines = createInterface({ input: sandbox.process.stdout })[Symbol.asyncIterator]();
        sandbox.baseUrl = await sandbox.nextLine();
        sandbox.token = await sandbox.nextLine();
        return sandbox;
    }

    async nextLine() {
        const { value, done } = await this.lines.next();
        if (done) throw new Error("The sandbox has ended");
        return value;
    }

    /** One word and what it is about; its one line of answer. */
    async ask(line) {
        this.process.stdin.write(`${line}\n`);
        return this.nextLine();
    }

    async stop() {
        const ended = new Promise((resolve) => this.process.once("exit", resolve));
        this.process.stdin.end();
        return ended;
    }
}
