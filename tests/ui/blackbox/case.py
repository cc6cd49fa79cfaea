"""What the test files share: a server and a program for each test, and the words for what a person does."""
import sys
import unittest

import fakeapify as f
import program as p

LONG = "8143661439548533232"
INPUT = ('{"maxItems": 10, "ratio": 1.00, "id": %s, "language": "en", "urls": ["https://a.example", "https://b.example"]}' % LONG).encode()


class Case(unittest.TestCase):
    binary = None

    def server(self, **inputs):
        server = f.FakeApify(inputs or {"prague": INPUT, "berlin": b"{}"})
        self.addCleanup(server.close)
        return server

    def start(self, server, *arguments, token=f.TOKEN, environment=None, **options):
        # Without a token the session's own folders and keychain decide.
        given = {"APIFY_TOKEN": token} if token else {}
        running = p.Program(self.binary, "--api-url", server.url, *arguments, environment={**given, **(environment or {})}, **options)
        self.addCleanup(running.__exit__)
        return running.__enter__()

    def opened(self, server, task="prague", **options):
        running = self.start(server, "--task", f"~{task}", **options)
        running.until_state("Same as")
        return running

    def edit(self, running, old, new):
        """Replaces a part of the text and waits until that is the state."""
        text = running.text("Input")
        self.assertIn(old, text)
        running.set_text("Input", text.replace(old, new))
        running.until_state("Edited")

    def send(self, running):
        running.press(p.re.compile("^Send [0-9]+ field"))

    def open_task(self, running, reference, state="Same as"):
        running.press("Open Task…", "menu item")
        running.set_text("Task reference", reference)
        running.press("Open")
        running.one("frame", p.re.compile(p.re.escape(reference.split("~")[-1])))
        return running.until_state(state)


def main():
    """test_….py PROGRAM [unittest's arguments]"""
    Case.binary = sys.argv.pop(1)
    unittest.main(verbosity=2)
