// Plain JavaScript, like its neighbours: a sandbox starts faster without the type stripper.
// AWS's runtime interface client talks to the Runtime API through an add-on that needs a compiler to install.
// This puts rapid-client.mjs in the add-on's place; the rest of the client is AWS's own.
import { enableCompileCache, registerHooks } from 'node:module'
import './virtual-date.mjs'

// A sandbox starts faster with the code that the last one compiled.
enableCompileCache(process.env.LOCAL_CODE_CACHE)
delete process.env.LOCAL_CODE_CACHE

const hooks = registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.endsWith('/rapid-client.node')) return next(specifier, context)
    hooks.deregister()
    return { url: new URL('rapid-client.mjs', import.meta.url).href, format: 'module', shortCircuit: true }
  },
})
