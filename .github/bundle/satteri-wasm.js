import { gunzipSync } from 'node:zlib'
import { WASI, getDefaultContext, instantiateNapiModuleSync } from '@napi-rs/wasm-runtime'
import { archive, end, start } from 'virtual:satteri-archive'

/**
 * The parser's WebAssembly, ready to be called. Its memory is shared since it was built for threads, but none is
 * started: parsing never asks for one. Node's own WASI would warn that it is experimental.
 */
export function instantiate() {
  const memory = new WebAssembly.Memory({ initial: 1024, maximum: 65536, shared: true })
  const { napiModule } = instantiateNapiModuleSync(
    gunzipSync(Buffer.from(archive, 'base64')).subarray(start, end),
    {
      context: getDefaultContext(),
      asyncWorkPoolSize: 0,
      wasi: new WASI({ version: 'preview1' }),
      overwriteImports: ({ env, napi, emnapi, ...others }) => ({
        ...others,
        napi,
        emnapi,
        env: { ...env, ...napi, ...emnapi, memory },
      }),
      beforeInit: ({ instance }) => register(instance.exports),
    },
  )
  return napiModule.exports
}

function register(exports) {
  for (const name of Object.keys(exports)) if (name.startsWith('__napi_register__')) exports[name]()
}
