import { type Routes, one } from '../http.ts'
import { LANGUAGES } from '../languages.ts'
import { listed } from '../paging.ts'
import { notFound } from '../refusal.ts'
import { userNamed } from '../state.ts'
import { PAGING, readQuery } from '../validation/read-query.ts'

export const languageRoutes: Routes = {
  'GET /languages': {
    scope: null,
    handle: call => listed([...LANGUAGES.values()], readQuery(call, PAGING), language => language),
  },
  'GET /languages/:languageId': {
    scope: null,
    handle: ({ params }) => {
      const language = LANGUAGES.get(params['languageId'] ?? '')
      if (language === undefined) throw notFound()
      return one(language)
    },
  },
  'GET /user': {
    scope: 'user',
    handle: ({ state, token }) => {
      const { id, username, fullName, avatarUrl } = userNamed(state, token.username)
      const account = { email: `${username}@example.org`, emailVerified: true, twoFactor: 'enabled' }
      const times = { createdAt: state.project.createdAt, lastSeen: null, timezone: null }
      return one({ id, username, fullName, avatarUrl, ...account, ...times })
    },
  },
}
