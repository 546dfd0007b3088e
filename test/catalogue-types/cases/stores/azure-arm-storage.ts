// @azure/arm-storage 20.0.0
import { StorageManagementClient } from '@azure/arm-storage'

declare const credential: ConstructorParameters<typeof StorageManagementClient>[0]
const client = new StorageManagementClient(credential, 'subscription')

// lifetime azure-lifecycle-policy azure-blob:letters 365 days
await client.managementPolicies.createOrUpdate('group', 'account', 'default', {
  policy: {
    rules: [
      {
        name: 'old-letters',
        type: 'Lifecycle',
        definition: {
          actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 365 } } },
          filters: { blobTypes: ['blockBlob'], prefixMatch: ['letters/'] },
        },
      },
    ],
  },
})
