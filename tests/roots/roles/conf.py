extensions = ["archref.plugins.sphinx"]
