import type { Routes } from './http.ts'
import { branchRoutes } from './routes/branches.ts'
import { directoryRoutes } from './routes/directories.ts'
import { fileRoutes } from './routes/files.ts'
import { languageRoutes } from './routes/languages.ts'
import { projectRoutes } from './routes/projects.ts'
import { storageRoutes } from './routes/storages.ts'
import { stringRoutes } from './routes/strings.ts'

/** All that the API can be asked. */
export const ROUTES: Routes = {
  ...projectRoutes,
  ...languageRoutes,
  ...storageRoutes,
  ...branchRoutes,
  ...directoryRoutes,
  ...fileRoutes,
  ...stringRoutes,
}
