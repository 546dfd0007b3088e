// @azure/storage-blob 12.32.0
import { BlobServiceClient } from '@azure/storage-blob'

const blobServiceClient = BlobServiceClient.fromConnectionString('UseDevelopmentStorage=true')

// store azure-blob-container azure-blob:plans
await blobServiceClient.createContainer('plans')

const containerClient = blobServiceClient.getContainerClient('letters')
const blockBlobClient = containerClient.getBlockBlobClient('1.txt')

// store azure-blob-upload azure-blob:letters
await blockBlobClient.upload('text', 4)

// lifetime azure-blob-delete deletes azure-blob:letters unknown
await containerClient.deleteBlob('1.txt')

// store azure-blob-container-client azure-blob:photos
await blobServiceClient.getContainerClient('photos').createIfNotExists()

// store azure-blob-upload azure-blob:recordings
await blobServiceClient.getContainerClient('recordings').uploadBlockBlob('1.txt', 'text', 4)
