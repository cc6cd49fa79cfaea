#!/usr/bin/env python3
"""The API token: typed, kept in a real keychain (tests/support/in-session starts one) or until the end, never anywhere else."""
import contextlib
import hashlib
import os
import re
import shutil
import subprocess
import tempfile

import accessible as a
import case
import fakeapify as f
import program as p


def stored(entry):
    """The secret under that entry, as the system's own tool reads it; empty if there is none."""
    found = subprocess.run(["secret-tool", "lookup", "server", "task-input-editor", "user", entry], capture_output=True, text=True)
    return found.stdout


@contextlib.contextmanager
def bare_bus():
    """A session bus with accessibility and nothing else: no keychain can be started on it. Its address."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy("/usr/share/dbus-1/services/org.a11y.Bus.service", folder)
        with open(f"{folder}/bus.conf", "w") as file:
            file.write(f'''<busconfig><type>session</type><listen>unix:path={folder}/bus</listen><servicedir>{folder}</servicedir>
                       <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
                       <allow own="*"/></policy></busconfig>''')
        # The accessibility bus has a name after the display in this folder: it must not be the session's own.
        env = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
        daemon = subprocess.Popen(["dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--print-address"],
                                  env={**env, "XDG_RUNTIME_DIR": folder}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()
            daemon.wait()
            daemon.stdout.close()


class Token(case.Case):
    def setUp(self):
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def start_page(self, server, **options):
        running = self.start(server, token=None, folders=self.folder, **options)
        running.until_state("Not signed in")
        self.assertIn("API token", running.send_button().description())
        running.one("password text", "API token", showing=True)
        return running

    def sign_in(self, running, token):
        running.one("password text", "API token").set_text(token)
        running.press("Sign in")

    def test_a_good_token_goes_to_the_keychain_and_a_wrong_one_does_not(self):
        server = self.server()
        running = self.start_page(server)
        self.sign_in(running, "wrong-token-of-nobody")
        p.until(lambda: running.all(None, re.compile("does not accept this token"), showing=True), "the reason")
        self.assertTrue(running.state().startswith("Not signed in"))
        self.sign_in(running, f"  {f.TOKEN}\n")
        running.until_state("No task open")
        entry = f"{server.url} owner000000000000"
        self.addCleanup(subprocess.run, ["secret-tool", "clear", "server", "task-input-editor", "user", entry])
        self.assertEqual(p.until(lambda: stored(entry), "the entry"), f.TOKEN)
        self.assertEqual(running.quit(), 0)
        self.assert_nowhere(f.TOKEN)

        # The next start needs no hands.
        running = self.start(server, "--task", "~prague", token=None, folders=self.folder)
        running.until_state("Same as")
        running.press("Sign Out", "menu item")
        running.until_state("Not signed in")
        p.until(lambda: not stored(entry), "the entry gone")

    def assert_nowhere(self, token):
        for folder, _, files in os.walk(self.folder):
            for name in files:
                with open(f"{folder}/{name}", "rb") as file:
                    self.assertNotIn(token.encode(), file.read(), name)

    def test_a_limited_token_has_an_entry_of_its_own(self):
        server = self.server()
        server.refuse("GET", "/users/me", f.error(403, "insufficient-permissions", "Insufficient permissions for the requested resource."))
        running = self.start_page(server)
        self.sign_in(running, f.TOKEN)
        running.until_state("No task open")
        entry = f"{server.url} token-{hashlib.sha256(f.TOKEN.encode()).hexdigest()[:12]}"
        self.addCleanup(subprocess.run, ["secret-tool", "clear", "server", "task-input-editor", "user", entry])
        self.assertEqual(p.until(lambda: stored(entry), "the entry"), f.TOKEN)

    def test_without_a_keychain_it_is_kept_until_quit(self):
        server = self.server()
        nothing = {"DBUS_SESSION_BUS_ADDRESS": self.enterContext(bare_bus())}
        running = self.start_page(server, environment=nothing)
        running.one("push button", "Keep until quit")
        self.sign_in(running, f.TOKEN)
        p.until(lambda: running.all("label", re.compile("no keychain on this system"), showing=True), "the reason")
        running.press("Keep until quit")
        running.until_state("No task open")
        self.assertEqual(running.quit(), 0)
        self.assert_nowhere(f.TOKEN)
        self.start_page(server, environment=nothing)

    def test_the_environment_wins_and_is_never_stored(self):
        server = self.server()
        running = self.start(server, folders=self.folder)
        running.until_state("No task open")
        self.assertEqual(running.quit(), 0)
        self.assertEqual(stored(f"{server.url} owner000000000000"), "")
        self.assert_nowhere(f.TOKEN)


if __name__ == "__main__":
    case.main()
