import type { Routes } from './http.ts'
import { approvalRoutes } from './routes/approvals.ts'
import { branchRoutes } from './routes/branches.ts'
import { buildRoutes } from './routes/builds.ts'
import { commentRoutes } from './routes/comments.ts'
import { directoryRoutes } from './routes/directories.ts'
import { exportRoutes } from './routes/exports.ts'
import { fileRoutes } from './routes/files.ts'
import { importRoutes } from './routes/imports.ts'
import { labelRoutes } from './routes/labels.ts'
import { languageRoutes } from './routes/languages.ts'
import { progressRoutes } from './routes/progress.ts'
import { projectRoutes } from './routes/projects.ts'
import { qualityRoutes } from './routes/quality.ts'
import { storageRoutes } from './routes/storages.ts'
import { stringRoutes } from './routes/strings.ts'
import { translationRoutes } from './routes/translations.ts'

/** All that the API can be asked. */
export const ROUTES: Routes = {
  ...projectRoutes,
  ...languageRoutes,
  ...storageRoutes,
  ...branchRoutes,
  ...directoryRoutes,
  ...fileRoutes,
  ...stringRoutes,
  ...labelRoutes,
  ...translationRoutes,
  ...approvalRoutes,
  ...commentRoutes,
  ...importRoutes,
  ...buildRoutes,
  ...exportRoutes,
  ...progressRoutes,
  ...qualityRoutes,
}
