#!/usr/bin/env python3
"""Documents of all sizes through Text and EditableText, and all that assistive technology should find by name."""
import json
import re

import accessible as a
import case
import fakeapify as f
import program as p

LONG_STRING = "x" * 30000


class Texts(case.Case):
    def test_a_megabyte_is_read_set_and_edited_in_place(self):
        urls = [f"https://shop.example/products/{number:06}" for number in range(25000)]
        server = self.server(prague=json.dumps({"maxItems": 10, "urls": urls}).encode())
        running = self.opened(server)
        text = running.text("Input")
        self.assertGreater(len(text), 1_000_000)
        self.assertEqual(json.loads(text)["urls"], urls)
        self.assertEqual(running.one("text", "Input").length(), len(text))
        editor = running.one("text", "Input")
        at = text.index("10,")
        editor.delete(at, at + 2)
        editor.insert(at, "77")
        running.one("push button", "Send 1 field")
        self.send(running)
        running.until_state("Saved")
        self.assertEqual(server.sent("PUT")[0][3], b'{"maxItems":77}')
        # A whole text of that size, set at once.
        running.set_text("Input", json.dumps({"maxItems": 77, "urls": urls[:-1]}))
        running.until_state("Edited")
        self.assertRegex(running.row("Changes", "urls").seen["name"], "will be sent$")

    def test_the_state_waits_for_a_text_that_is_still_being_laid_out(self):
        text = json.dumps({"maxItems": 1, "urls": ["https://shop.example/" + "y" * 80] * 60000})
        running = self.opened(self.server(prague=text.encode()))
        self.assertEqual(json.loads(running.text("Input")), json.loads(text))

    def test_problems_have_lines(self):
        running = self.opened(self.server(prague=b'{"a": 1,\n"maxItems": "ten"}'))
        running.row("Problems", "line 3: maxItems")
        running.set_text("Input", '{\n"a": 1,\n"a": 2}')
        p.until(lambda: len(running.names("Problems")) == 2, lambda: running.names("Problems"))
        self.assertEqual(sorted(name.split(":")[0] for name in running.names("Problems")), ["line 1", "line 2"])
        running.set_text("Input", '{"a": 1,\n"b" 2}')
        running.row("Problems", "line 2: colon missing")

    def test_tiny_documents_and_odd_characters(self):
        server = self.server(prague=b"{}")
        running = self.opened(server)
        editor = running.one("text", "Input")
        self.assertEqual(running.text("Input").strip(), "{}")
        for text in ('{"a":1}', "{}", '{"a": "\u010de\u0161tina \U0001F600 \\u0000"}', "{ }"):
            running.set_text("Input", text)
            self.assertEqual(running.text("Input"), text)
        running.set_text("Input", "")
        running.until_state("Not valid JSON")
        editor.insert(0, '{"smile": "\U0001F600", "n": 1}')
        self.assertEqual(running.text("Input"), '{"smile": "\U0001F600", "n": 1}')
        self.send(running)
        running.until_state("Saved")
        self.assertEqual(json.loads(server.sent("PUT")[0][3].decode()), {"smile": "\U0001F600", "n": 1})

    def test_a_long_string_may_be_a_chip_and_stays_whole(self):
        server = self.server(prague=json.dumps({"code": LONG_STRING, "maxItems": 1}).encode())
        running = self.opened(server)
        text = running.text("Input")
        self.assertTrue(LONG_STRING in text or '"\ufffc"' in text)
        editor = running.one("text", "Input")
        at = text.index('"maxItems": 1') + len('"maxItems": ')
        editor.delete(at, at + 1)
        editor.insert(at, "2")
        self.send(running)
        running.until_state("Saved")
        self.assertEqual(server.sent("PUT")[0][3], b'{"maxItems":2}')
        self.assertIn(LONG_STRING.encode(), server.inputs["prague"])

    def test_too_big_is_said_before_sending(self):
        server = self.server(prague=b'{"a": 1}')
        running = self.opened(server)
        running.set_text("Input", json.dumps({"a": ["y" * 900] * 11000}))
        self.assertTrue(running.until_state("Too big"))
        button = running.send_button()
        self.assertFalse(button.has(a.ENABLED))
        self.assertIn("Too big", button.description())


class Names(case.Case):
    """The names that others rely on, also where they are not showing."""

    def test_names_with_and_without_a_task(self):
        server = self.server()
        running = self.start(server)
        running.until_state("No task open")
        running.one("frame", "Task Input Editor")
        self.assert_names(running, "without a task")
        self.open_task(running, "~prague")
        self.edit(running, '"en"', '"cs"')
        self.assert_names(running, "with an edit")

    def assert_names(self, running, when):
        nodes = running.root.walk()

        def has(role, name):
            return any(n.seen["role"] == role and a.fits(n.seen["name"], name) for n in nodes)

        for name in ("Open Task…", "Replace Whole Input…", "Reload", "Format", "Check on Apify", re.compile("^Undo Last Send")):
            with self.subTest(name, when=when):
                self.assertTrue(has("menu item", name))
        for name in ("Filter tasks", "Input", "Request", "Reply"):
            with self.subTest(name, when=when):
                self.assertTrue(has("text", name))
        for name in ("Tasks", "Changes", "Problems", "Conflicts"):
            with self.subTest(name, when=when):
                self.assertTrue(any(has(role, name) for role in a.VIEWS))
        for name in ("Use mine", "Use theirs", "Sign in", "Keep until quit", re.compile("^Send")):
            with self.subTest(name, when=when):
                self.assertTrue(has("push button", name))
        for name in ("Changes", "Request", "Problems", "Reply"):
            with self.subTest(name, when=when):
                self.assertTrue(has("page tab", name))
        with self.subTest("token", when=when):
            self.assertTrue(has("password text", "API token"))
        nameless = [n.seen for n in nodes if not n.seen["name"] and n.has(a.FOCUSABLE)]
        with self.subTest("focusable controls without a name", when=when):
            self.assertEqual(nameless, [])


if __name__ == "__main__":
    case.main()
