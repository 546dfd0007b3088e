// @azure/data-tables 13.3.2
import { AzureNamedKeyCredential, TableClient, TableServiceClient } from '@azure/data-tables'

const credential = new AzureNamedKeyCredential('account', 'key')
const service = new TableServiceClient('https://account.table.core.windows.net', credential)

// store azure-table-create azure-table:plans
await service.createTable('plans')

const visitsTable = new TableClient('https://account.table.core.windows.net', 'visits', credential)

// store azure-table-entity azure-table:visits
await visitsTable.createEntity({ partitionKey: 'north', rowKey: '1', reason: 'text' })

// lifetime azure-table-delete deletes azure-table:visits unknown
await visitsTable.deleteEntity('north', '1')
