// @types/ssh2-sftp-client 9.0.6, basic-ftp 6.2.6, @aws-sdk/client-s3 3.1175.0, @aws-sdk/lib-storage 3.1175.0, @aws-sdk/s3-request-presigner 3.1169.0, @azure/storage-blob 12.32.0, @google-cloud/storage 7.22.0
import { GetObjectCommand, PutObjectCommand, S3, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { BlobSASPermissions, BlobServiceClient } from '@azure/storage-blob'
import { Storage } from '@google-cloud/storage'
import * as ftp from 'basic-ftp'
import SftpClient from 'ssh2-sftp-client'

const sftp = new SftpClient()
await sftp.connect({ host: 'sftp.example.org', username: 'housing' })
// share sftp sftp.example.org
await sftp.put('claims.csv', '/in/claims.csv')

const ftpClient = new ftp.Client()
await ftpClient.access({ host: 'ftp.example.org', secure: true })
// share ftp ftp.example.org
await ftpClient.uploadFrom('claims.csv', 'claims.csv')

const client = new S3Client({})
// share s3-put-command unknown
await client.send(new PutObjectCommand({ Bucket: 'letters', Key: '1.txt', Body: 'text' }))

// share s3-upload unknown
await new Upload({ client, params: { Bucket: 'letters', Key: '1.txt', Body: 'text' } }).done()

const s3 = new S3({})
// share s3-put unknown
await s3.putObject({ Bucket: 'letters', Key: '1.txt', Body: 'text' })

// share s3-hand-over unknown
export const link = await getSignedUrl(client, new GetObjectCommand({ Bucket: 'letters', Key: '1.txt' }))

const blobServiceClient = BlobServiceClient.fromConnectionString('UseDevelopmentStorage=true')
const blobClient = blobServiceClient.getContainerClient('letters').getBlockBlobClient('1.txt')
// share azure-blob unknown
await blobClient.upload('text', 4)

// share azure-blob-link unknown
export const sas = await blobClient.generateSasUrl({ permissions: BlobSASPermissions.parse('r') })

const file = new Storage().bucket('letters').file('1.txt')
// share google-cloud-storage unknown
await file.save('text')

// share google-cloud-storage-link unknown
export const [signed] = await file.getSignedUrl({ action: 'read', expires: '2030-01-01' })
