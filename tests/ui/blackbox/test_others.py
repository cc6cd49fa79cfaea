#!/usr/bin/env python3
"""Others who change the same input: merges, conflicts, and replies that differ from what was meant."""
import json
import re

import accessible as a
import case
import fakeapify as f
import program as p


class Others(case.Case):
    def edited(self, **inputs):
        server = self.server(**(inputs or {"prague": case.INPUT}))
        running = self.opened(server)
        return server, running

    def change(self, server, old, new):
        server.inputs["prague"] = server.inputs["prague"].replace(old, new)

    def test_another_field_is_merged_and_never_sent(self):
        server, running = self.edited()
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        self.change(server, b'"en"', b'"de"')
        self.send(running)
        running.until_state("Saved")
        self.assertEqual(server.sent("PUT")[0][3], b'{"maxItems":20}')
        self.assertIn('"de"', running.text("Input"))
        self.assertIn("language", running.until_message("language"))
        self.assertEqual(running.names("Changes"), [])

    def test_the_same_field_waits_for_a_choice(self):
        server, running = self.edited()
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        self.edit(running, '"en"', '"cs"')
        self.change(server, b'"maxItems": 10', b'"maxItems": 30')
        self.change(server, b'"en"', b'"de"')
        self.send(running)
        self.assertTrue(running.until_state("Changed on Apify"))
        running.one("push button", "Resolve 2 fields")
        self.assertEqual(server.sent("PUT"), [])
        first = running.row("Conflicts", "maxItems")
        self.assertTrue(first.has(a.SELECTED), "the first is selected by itself")
        running.press("Use mine")
        p.until(lambda: any(r.has(a.SELECTED) and r.name().startswith("language") for r in running.rows("Conflicts")),
                lambda: running.names("Conflicts"))
        running.press("Use theirs")
        running.until_state("Edited")
        text = running.text("Input")
        self.assertIn('"maxItems": 20', text)
        self.assertIn('"de"', text)
        self.send(running)
        running.until_state("Saved")
        self.assertEqual([body for *_, body in server.sent("PUT")], [b'{"maxItems":20}'])
        self.assertIn(b'"de"', server.inputs["prague"])

    def test_a_change_during_the_send_is_said(self):
        server, running = self.edited()
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        # Between the reading before the send and the reply.
        reply = case.INPUT.replace(b'"maxItems": 10', b'"maxItems": 20').replace(b'"en"', b'"de"')
        server.refuse("PUT", "/input", f.Answer(200, reply))
        self.send(running)
        self.assertRegex(running.until_state("Saved"), "^Saved, but")
        self.assertIn("language", running.until_message("language"))

    def test_an_encrypted_secret_is_plain_success(self):
        server, running = self.edited(prague=b'{"maxItems": 10, "apiKey": "ENCRYPTED_VALUE:b2xk:b2xk"}')
        running.set_text("Input", '{"maxItems": 10, "apiKey": "the new secret of mine"}')
        running.until_state("Edited")
        row = running.row("Changes", "apiKey").seen["name"]
        self.assertNotIn("the new secret", row)
        running.one("page tab", "Request").act()
        request = p.until(lambda: running.text("Request"), "the request")
        self.assertIn('"<secret>"', request)
        self.assertNotIn("the new secret", request)
        server.refuse("PUT", "/input", f.Answer(200, b'{"maxItems": 10, "apiKey": "ENCRYPTED_VALUE:bmV3:bmV3"}'))
        self.send(running)
        self.assertRegex(running.until_state("Saved"), "^Saved and checked")
        self.assertEqual(json.loads(server.sent("PUT")[0][3]), {"apiKey": "the new secret of mine"})
        self.assertEqual(running.names("Changes"), [])
        self.assertNotIn("the new secret", running.text("Input") + running.text("Reply") + "".join(running.errors))

    def test_lost_digits_are_no_plain_success(self):
        server, running = self.edited()
        self.edit(running, case.LONG, "8143661439548533299")
        server.refuse("PUT", "/input", f.Answer(200, case.INPUT.replace(case.LONG.encode(), b"8143661439548534000")))
        self.send(running)
        self.assertRegex(running.until_state("Saved"), "^Saved, but")
        self.assertIn("digits", running.until_message("id"))

    def test_a_replacing_server_is_found_out(self):
        server, running = self.edited()
        server.merges = False
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        self.send(running)
        self.assertRegex(running.until_state("Saved"), "^Saved, but")
        self.assertIn("replaced the whole input", running.until_message("replaced"))
        running.press("Put back")
        running.until_state("Saved and checked")
        self.assertEqual(json.loads(server.inputs["prague"]), {**json.loads(case.INPUT), "maxItems": 20})
        self.assertIn(case.LONG.encode(), server.inputs["prague"])

    def test_an_ignored_field_stays_an_edit(self):
        server, running = self.edited()
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        server.refuse("PUT", "/input", f.Answer(200, case.INPUT))
        self.send(running)
        self.assertRegex(running.until_state("Saved"), "^Saved, but")
        self.assertIn("did not take over", running.until_message("maxItems"))
        self.assertIn('"maxItems": 20', running.text("Input"))

    def test_reload_merges_and_never_eats_an_edit(self):
        server, running = self.edited()
        self.edit(running, '"maxItems": 10', '"maxItems": 20')
        self.change(server, b'"en"', b'"de"')
        running.press("Reload", "menu item")
        p.until(lambda: '"de"' in running.text("Input"), lambda: running.text("Input"))
        self.assertIn('"maxItems": 20', running.text("Input"))
        self.assertIn("language", running.until_message("merged"))
        running.until_state("Edited")


if __name__ == "__main__":
    case.main()
