"""The functions of archref; `import archref` has them all."""
