import { type Call, type Routes, idOf, nothing, one } from '../http.ts'
import { listed } from '../paging.ts'
import { invalidField, notFound } from '../refusal.ts'
import type { State } from '../state.ts'
import type { Storage } from '../types.ts'
import { PAGING, readQuery } from '../validation/read-query.ts'

/** Storages belong to the account: any scope that writes will do. */
const SCOPE = 'project.source.file'

export const storageRoutes: Routes = {
  'GET /storages': { scope: SCOPE, handle: call => listed(alive(call.state), readQuery(call, PAGING), show) },
  'POST /storages': { scope: SCOPE, handle: addStorage },
  'GET /storages/:storageId': { scope: SCOPE, handle: call => one(show(storageOf(call))) },
  'DELETE /storages/:storageId': {
    scope: SCOPE,
    handle: call => {
      call.state.storages.delete(storageOf(call).id)
      return nothing()
    },
  },
}

/** The upload that a body names; what has expired is not found, as what never was. */
export function uploadOf(state: State, storageId: number): Buffer {
  const storage = state.storages.get(storageId)
  if (storage === undefined || isOver(state, storage))
    throw invalidField('storageId', 'notFound', `File from storage with id #${storageId} was not found`)
  return storage.content
}

function addStorage({ state, headers, body }: Call) {
  const fileName = decodeURIComponent(String(headers['crowdin-api-filename'] ?? ''))
  if (fileName === '')
    throw invalidField('Crowdin-API-FileName', 'isEmpty', "Value is required and can't be empty")
  if (body.length === 0)
    throw invalidField('streamIsEmpty', 'streamIsEmpty', 'Stream size is null. Not empty content expected')
  if (body.length > state.options.maxUpload) throw invalidField('file', 'fileSizeTooBig', 'File is too big')
  if (/\.zip$/i.test(fileName)) throw invalidField('name', 'notAllowed', 'ZIP files are not allowed')
  const storage = { id: state.ids.next('storage'), fileName, content: body, createdAt: state.clock.now() }
  state.storages.set(storage.id, storage)
  return one(show(storage), 201)
}

function storageOf(call: Call): Storage {
  const storage = call.state.storages.get(idOf(call, 'storageId'))
  if (storage === undefined || isOver(call.state, storage)) throw notFound()
  return storage
}

function alive(state: State): Storage[] {
  return [...state.storages.values()].filter(storage => !isOver(state, storage))
}

function isOver({ clock, options }: State, { createdAt }: Storage): boolean {
  return clock.now() >= createdAt + options.storageLife
}

function show({ id, fileName }: Storage) {
  return { id, fileName }
}
