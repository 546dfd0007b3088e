// @googleapis/sheets 14.0.0, @googleapis/drive 22.0.0, google-spreadsheet 5.3.0
import { drive } from '@googleapis/drive'
import { sheets } from '@googleapis/sheets'
import { GoogleSpreadsheet } from 'google-spreadsheet'

declare const name: string

const service = sheets({ version: 'v4' })
// share google-sheets sheets.googleapis.com values
await service.spreadsheets.values.append({ spreadsheetId: '1', range: 'A1', requestBody: { values: [[name]] } })

const document = new GoogleSpreadsheet('1', { apiKey: 'key' })
// share google-spreadsheet sheets.googleapis.com name
await document.sheetsByIndex[0]?.addRow({ name })

const files = drive({ version: 'v3' })
// share google-drive www.googleapis.com name body
await files.files.create({ requestBody: { name }, media: { body: 'text' } })
