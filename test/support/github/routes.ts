import type { Routes } from './http.ts'
import { artifactRoutes } from './routes/artifacts.ts'
import { commentRoutes } from './routes/comments.ts'
import { commitRoutes } from './routes/commits.ts'
import { contentRoutes } from './routes/contents.ts'
import { gitDataRoutes } from './routes/git-data.ts'
import { issueRoutes } from './routes/issues.ts'
import { labelRoutes } from './routes/labels.ts'
import { pullRoutes } from './routes/pulls.ts'
import { refRoutes } from './routes/refs.ts'
import { repositoryRoutes } from './routes/repositories.ts'
import { reviewRoutes } from './routes/reviews.ts'

/** All that the API can be asked. */
export const ROUTES: Routes = {
  ...repositoryRoutes,
  ...refRoutes,
  ...gitDataRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...artifactRoutes,
}
