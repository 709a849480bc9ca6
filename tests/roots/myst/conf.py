extensions = ["myst_parser", "archref.plugins.sphinx"]
