extensions = ["archref.plugins.sphinx"]
archref_volume = "frus1977-80v26"
