import type { EgressEntry } from './egress-entry.js'

const sftp = {
  on: 'call',
  opened: {
    names: ['connect', 'access'],
    at: [
      [0, 'host'],
      [0, 'hostname'],
    ],
  },
  sends: 'always',
} as const satisfies Partial<EgressEntry>

/** Most buckets are the council's own, so that a file put into one is weak evidence. */
const bucket = { sends: 'always', confidence: 'strict' } as const

/** Files that are handed over: SFTP and FTP, object stores, links that let others fetch. */
export const files: readonly EgressEntry[] = [
  {
    ...sftp,
    id: 'sftp',
    title: 'SFTP',
    names: ['put', 'fastPut', 'append', 'uploadDir', 'writeFile', 'createWriteStream'],
    from: /ssh2|\bsftp/iu,
    mentions: ['ftp', 'ssh2'],
    payload: [[0]],
  },
  {
    ...sftp,
    id: 'ftp',
    title: 'FTP',
    names: ['uploadFrom', 'uploadFromDir', 'appendFrom', 'put', 'append'],
    from: /basic-ftp|(?:^|\s)(?:ftp|jsftp|promise-ftp)(?:\s|$)|\bftp_?client\b/iu,
    mentions: ['ftp'],
    payload: [[0]],
  },
  {
    ...bucket,
    id: 's3-put-command',
    title: 'Amazon S3',
    on: 'new',
    names: ['PutObjectCommand', 'CopyObjectCommand'],
    mentions: ['PutObjectCommand', 'CopyObjectCommand'],
    payload: [[0, 'Body']],
  },
  {
    ...bucket,
    id: 's3-upload',
    title: 'Amazon S3',
    on: 'new',
    names: ['Upload'],
    from: /@aws-sdk\/lib-storage/u,
    mentions: ['lib-storage'],
    payload: [[0, 'params.Body']],
  },
  {
    ...bucket,
    id: 's3-put',
    title: 'Amazon S3',
    on: 'call',
    names: ['putObject', 'upload'],
    from: /\bs3\b|aws-sdk/iu,
    mentions: ['putObject', 'upload'],
    payload: [[0, 'Body']],
  },
  {
    ...bucket,
    id: 's3-hand-over',
    title: 'an Amazon S3 pre-signed link',
    on: 'call',
    names: ['getSignedUrl', 'getSignedUrlPromise', 'createPresignedPost'],
    from: /s3-request-presigner|s3-presigned-post|\bs3\b/iu,
    mentions: ['getSignedUrl', 'createPresignedPost'],
    payload: [],
  },
  {
    ...bucket,
    id: 'azure-blob',
    title: 'Azure Blob Storage',
    on: 'call',
    names: ['upload', 'uploadData', 'uploadStream', 'uploadFile', 'uploadBrowserData', 'syncUploadFromURL'],
    from: /storage-blob|blob_?(?:client|service)|\bget(?:Block|Append|Page)BlobClient\b|container_?client/iu,
    mentions: ['upload', 'Upload'],
    payload: [[0]],
  },
  {
    ...bucket,
    id: 'azure-blob-link',
    title: 'an Azure shared access link',
    on: 'call',
    names: ['generateSasUrl', 'generateBlobSASQueryParameters'],
    mentions: ['generateSasUrl', 'generateBlobSASQueryParameters'],
    payload: [],
  },
  {
    ...bucket,
    id: 'google-cloud-storage',
    title: 'Google Cloud Storage',
    on: 'call',
    names: ['save', 'upload', 'createWriteStream'],
    from: /@google-cloud\/storage|\bgcs\b/iu,
    mentions: ['@google-cloud/storage', 'gcs'],
    payload: [[0]],
  },
  {
    ...bucket,
    id: 'google-cloud-storage-link',
    title: 'a Google Cloud Storage signed link',
    on: 'call',
    names: ['getSignedUrl', 'generateSignedPostPolicyV4'],
    from: /@google-cloud\/storage|\bgcs\b/iu,
    mentions: ['@google-cloud/storage', 'gcs'],
    payload: [],
  },
]
