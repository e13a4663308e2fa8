// Milliseconds until a bundle is ready, from inside a fresh process: what Lambda calls Init, without starting Node.
const began = performance.now()
await import(process.argv[2])
process.stdout.write(String(performance.now() - began))
