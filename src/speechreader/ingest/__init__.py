"""Files in (导入与清洗): bytes are decoded, read by format, cleaned by rules that say what they did, and understood."""
