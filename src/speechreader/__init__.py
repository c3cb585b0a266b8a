"""SpeechReader 讲话阅读器: read, mark, search and compare Chinese speeches, offline. Importing this costs nothing."""

__version__ = "0.1.0"
