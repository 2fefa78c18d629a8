import type { StringCommentsModel } from '@crowdin/crowdin-api-client'
import { dataOf, isFailure, tryAsk } from './ask.ts'
import type { Crowdin } from './connection.ts'
import { languageOf } from './languages.ts'
import { listAll } from './list-all.ts'
import type { InLocale } from './translations.ts'
import type { StringIssue } from './types.ts'
import { userErrorOf } from './user-error-of.ts'

/** All issues of the project, or of one string, resolved ones too: what was settled is not to be said again. */
export async function listIssues(crowdin: Crowdin, stringId?: number): Promise<StringIssue[]> {
  const issues = await listAll(crowdin, {
    subject: `#${stringId ?? crowdin.projectId}`,
    call: (client, page) =>
      client.stringCommentsApi.listStringComments(crowdin.projectId, {
        type: 'issue',
        ...(stringId !== undefined && { stringId }),
        ...page,
      }),
    keyOf: issue => issue.id,
  })
  return issues.map(issue => issueOf(crowdin, issue))
}

/** Says on a string that its translation in a locale is wrong, or gives the issue that says the same already. */
export async function addIssue(
  crowdin: Crowdin,
  { stringId, locale, text }: InLocale & { readonly text: string },
): Promise<StringIssue> {
  const before = await findIssue(crowdin, { stringId, locale, text })
  if (before !== undefined) return before
  const answer = await tryAsk(crowdin, client =>
    client.stringCommentsApi.addStringComment(crowdin.projectId, {
      stringId,
      text,
      targetLanguageId: languageOf(crowdin, locale),
      type: 'issue',
      issueType: 'translation_mistake',
    }),
  )
  const subject = `${stringId} (${locale})`
  if (!isFailure(answer)) return issueOf(crowdin, dataOf(answer, subject))
  const after = answer.uncertain ? await findIssue(crowdin, { stringId, locale, text }) : undefined
  if (after === undefined) throw userErrorOf(answer, subject)
  return after
}

async function findIssue(
  crowdin: Crowdin,
  { stringId, locale, text }: InLocale & { text: string },
): Promise<StringIssue | undefined> {
  const issues = await listIssues(crowdin, stringId)
  return issues.find(issue => issue.locale === locale && issue.text === text)
}

function issueOf({ languages }: Crowdin, issue: StringCommentsModel.StringComment): StringIssue {
  return {
    id: issue.id,
    stringId: issue.stringId,
    locale: languages.byId.get(issue.languageId) ?? null,
    text: issue.text,
    resolved: issue.issueStatus === 'resolved',
  }
}
