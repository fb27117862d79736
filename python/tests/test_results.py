"""What comes back that is no table: pictures, files, JSON."""

import json
import pathlib
import unittest
import xml.etree.ElementTree

import command
import entente


class PictureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.picture = entente.draw(command.SEEDS, roll_up=True, title="Größe", quiet=True)

    def test_a_picture_is_what_the_command_draws(self):
        drawn = command.printed(
            "draw", "--roll-up", "--title=Größe", "--quiet", "--format=svg", "--", command.SEEDS
        )
        told, own = (
            [
                one.text or ""
                for one in xml.etree.ElementTree.fromstring(text).iter()
                if one.tag.endswith("title")
            ]
            for text in (drawn, self.picture.data.decode())
        )
        self.assertEqual(own, told)
        self.assertIn("Größe", own)

    def test_notebooks_show_it(self):
        self.assertEqual(self.picture._repr_svg_(), self.picture.data.decode())
        image = xml.etree.ElementTree.fromstring(self.picture._repr_html_().replace('">', '"/>'))
        self.assertEqual(image.tag, "img")
        self.assertTrue(image.get("src").startswith("data:image/svg+xml;base64,"))
        self.assertEqual(repr(self.picture), f"<svg picture, {len(self.picture.data)} bytes>")

    def test_it_is_saved_under_a_name_of_its_format(self):
        with command.within():
            path = self.picture.save("a b.svg")
            self.assertEqual(path, pathlib.Path("a b.svg"))
            self.assertEqual(path.read_bytes(), self.picture.data)
            with self.assertRaisesRegex(
                ValueError, r'a.pdf is not a name for svg; .* format="pdf"'
            ):
                self.picture.save("a.pdf")
            self.assertFalse(pathlib.Path("a.pdf").exists())

    def test_other_formats_are_drawn(self):
        picture = entente.draw(command.EVENTS, format="png", quiet=True)
        self.assertTrue(picture.data.startswith(b"\x89PNG"))
        self.assertIsNone(picture._repr_svg_())
        self.assertIn("data:image/png;base64,", picture._repr_html_())
        self.assertIsNone(entente.draw(command.EVENTS, format="pdf", quiet=True)._repr_html_())

    def test_it_can_be_written_at_once(self):
        with command.within():
            picture = entente.draw(command.EVENTS, output="a.png", quiet=True)
            self.assertEqual(picture.format, "png")
            self.assertEqual(pathlib.Path("a.png").read_bytes(), picture.data)


class FileTest(unittest.TestCase):
    def test_a_page_is_written_to_its_path(self):
        with command.within():
            path = entente.page(
                command.EVENTS, output="my page.html", title="North & South", quiet=True
            )
            self.assertEqual(path, pathlib.Path("my page.html"))
            self.assertIn("<title>North &amp; South", path.read_text(encoding="utf-8"))

    def test_a_page_needs_a_path(self):
        with self.assertRaisesRegex(TypeError, "output"):
            entente.page(command.EVENTS)

    def test_an_import_is_written_to_its_folder(self):
        with command.within():
            folder = entente.import_(command.EVENTS, output="talks", quiet=True)
            self.assertEqual(folder, pathlib.Path("talks"))
            self.assertEqual(len((folder / "events.csv").read_text().splitlines()), 3)

    def test_an_export_is_a_table_a_text_or_a_path(self):
        self.assertEqual(len(entente.export(command.EVENTS, quiet=True)), 2)
        text = entente.export(command.EVENTS, format="graphml", quiet=True)
        self.assertEqual(xml.etree.ElementTree.fromstring(text).tag.split("}")[1], "graphml")
        with command.within():
            path = entente.export(command.EVENTS, output=pathlib.Path("a.graphml"), quiet=True)
            self.assertEqual(path.read_text(), text)


class JSONTest(unittest.TestCase):
    def test_all_that_the_command_knows_is_there(self):
        told = entente.as_json(
            entente.compare, command.SEEDS, "2015", "2016", roll_up=True, quiet=True
        )
        line = (
            "compare",
            command.SEEDS,
            "2015",
            "2016",
            "--roll-up",
            "--quiet",
            "--format",
            "json",
        )
        self.assertEqual(told, json.loads(command.printed(*line)))
        self.assertIn("distances", told)

    def test_several_sorts_of_measures_are_there(self):
        measures = {"measure": ["degree", "density"], "quiet": True}
        with self.assertRaisesRegex(entente.UsageError, "one sort at a time"):
            entente.centrality(command.SEEDS, **measures)
        told = entente.as_json(entente.centrality, command.SEEDS, **measures)
        self.assertGreaterEqual(told.keys(), {"actors", "network"})


if __name__ == "__main__":
    unittest.main()
