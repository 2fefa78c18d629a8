import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import { formatDoctorJson } from '../../../src/report/doctor/doctor-json.ts'
import type {
  DoctorChecked,
  DoctorFinding,
  DoctorPlace,
  DoctorReport,
} from '../../../src/report/doctor/doctor-report.ts'
import { doctorSchema, type DoctorJson } from '../../../src/report/doctor/doctor-schema.ts'
import { aCheckUp, someFindings } from '../../support/doctor-report.ts'
import { words } from '../../support/words.ts'

const schema = {
  title: 'translate doctor --json',
  ...z.toJSONSchema(doctorSchema, { override: ({ jsonSchema }) => delete jsonSchema.readOnly }),
}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const t = await words('en')

describe('the JSON schema of doctor', () => {
  it('is committed as it is generated; `npx vitest run -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../src/report/doctor/doctor.schema.json',
    )
  })

  it('has every key of the report, and no other', () => {
    type Finding = DoctorJson['findings'][number]
    expectTypeOf<keyof DoctorJson>().toEqualTypeOf<keyof DoctorReport | 'schema'>()
    expectTypeOf<keyof Finding>().toEqualTypeOf<keyof DoctorFinding | 'message' | 'why' | 'next'>()
    expectTypeOf<keyof Finding['places'][number]>().toEqualTypeOf<keyof DoctorPlace>()
    expectTypeOf<DoctorJson['checked']>().toEqualTypeOf<DoctorChecked>()
  })
})

describe('formatDoctorJson', () => {
  it('is valid, and has all places with words beside their codes', () => {
    const report = aCheckUp(someFindings())
    const json: unknown = JSON.parse(formatDoctorJson(report, t))
    expect([validate(json), validate.errors]).toEqual([true, null])
    const { findings } = doctorSchema.parse(json)
    expect(findings.map(({ places }) => places.length)).toEqual([3, 2, 0, 9])
    expect(findings[0]).toMatchObject({
      code: 'sourceRenamed',
      message: '3 translations were left behind when their source was renamed',
      next: 'Rename it like its source:',
      places: [{ locale: 'ja', notes: [{ code: 'doctor:note.renamed' }] }, {}, {}],
    })
  })

  it('is valid where nothing could be looked at', () => {
    const environment = { ...aCheckUp([]).checked.environment, parser: null }
    const json: unknown = JSON.parse(
      formatDoctorJson(aCheckUp([], { configuration: null, bases: null, environment }), t),
    )
    expect([validate(json), validate.errors]).toEqual([true, null])
  })
})
