"""Numbers and names that several modules of asyncio share."""

# How many frames debug mode remembers of where a future, task or handle was made.
DEBUG_STACK_DEPTH = 10

# Write to a closed transport so often before it is worth a warning.
LOG_THRESHOLD_FOR_CONNLOST_WRITES = 5

ACCEPT_RETRY_DELAY = 1
SSL_HANDSHAKE_TIMEOUT = 60.0
SSL_SHUTDOWN_TIMEOUT = 30.0
SENDFILE_FALLBACK_READBUFFER_SIZE = 1024 * 256
FLOW_CONTROL_HIGH_WATER_SSL_READ = 256
FLOW_CONTROL_HIGH_WATER_SSL_WRITE = 512
