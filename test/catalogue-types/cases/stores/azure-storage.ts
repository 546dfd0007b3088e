// azure-storage 2.10.7
import azure from 'azure-storage'

const blobService = azure.createBlobService('UseDevelopmentStorage=true')

// store azure-blob-legacy azure-blob:letters
blobService.createBlockBlobFromText('letters', '1.txt', 'text', (error) => {
  if (error) throw error
})
