"""Nothing here is a test: the files are wrong on purpose."""

collect_ignore_glob = ["*"]
