"""What Chromium needs to hold the same document in vanilla-jsoneditor's text mode."""
import http.server
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import time

VERSION = "3.13.0"
PAGE = """<!doctype html><meta charset="utf-8"><style>html, body, #editor { height: 100%; margin: 0 }</style><div id="editor"></div>
<script type="module">
import { createJSONEditor } from './node_modules/vanilla-jsoneditor/standalone.js'
const text = await (await fetch('document.json')).text()
createJSONEditor({ target: document.getElementById('editor'), props: { content: { text }, mode: 'text' } })
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => fetch('shown'), 2000)))
</script>"""


def install(folder):
    if not (folder / "package.json").exists():
        (folder / "package.json").write_text('{"private": true}\n')
    if not (folder / "node_modules" / "vanilla-jsoneditor").exists():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder),
                        f"vanilla-jsoneditor@{VERSION}"], check=True)


def descendants(root):
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parents[int(entry)] = int(pathlib.Path(f"/proc/{entry}/stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
    found = {root}
    while True:
        more = {pid for pid, parent in parents.items() if parent in found} - found
        if not more:
            return found
        found |= more


def pss(pid):
    try:
        for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0


def memory(folder, document):
    """MiB of all of Chromium's processes, its version; None if it can't be had."""
    chromium = shutil.which("chromium")
    if not chromium or not shutil.which("npm"):
        return None
    install(folder)
    shutil.copy(document, folder / "document.json")
    (folder / "index.html").write_text(PAGE)
    shown = threading.Event()

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def do_GET(self):
            if self.path == "/shown":
                shown.set()
            super().do_GET()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as profile:
        browser = subprocess.Popen([chromium, "--no-sandbox", "--no-first-run", "--password-store=basic",
                                    "--no-proxy-server", f"--user-data-dir={profile}", "--window-size=1280,800", f"http://127.0.0.1:{server.server_port}/"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            if not shown.wait(180):
                return None
            time.sleep(5)
            return sum(pss(pid) for pid in descendants(browser.pid))
        finally:
            browser.terminate()
            browser.wait(30)
            server.shutdown()
