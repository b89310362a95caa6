"""Speed and accuracy, run by hand and written down in docs/benchmarks.md."""
