import { prepareCheckout } from '../../git/remote/prepare-checkout.ts'
import type { StepWorld } from './types.ts'

/** Brings what `actions/checkout` left out, and lets git fetch what commands read of it. Throws what `prepareCheckout` throws. */
export async function completeCheckout({ env, cwd, setEnv }: StepWorld): Promise<void> {
  const { GITHUB_TOKEN: token, GITHUB_SERVER_URL: server, GITHUB_BASE_REF: base } = env
  const variables = await prepareCheckout({
    root: cwd,
    token: token || null,
    server: server || 'https://github.com',
    branches: base ? [base] : [],
  })
  setEnv(variables)
}
