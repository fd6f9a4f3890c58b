/** Loaded into each service by `--import`: when the program that started it has gone, however it went, it ends in good order. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening must not keep a service alive that has come to its end.
process.channel?.unref();
