// @types/multer 2.3.0, @types/multer-s3 3.0.3, @types/formidable 3.5.1, @aws-sdk/client-s3 3.1175.0
import { S3Client } from '@aws-sdk/client-s3'
import formidable from 'formidable'
import multer from 'multer'
import multerS3 from 'multer-s3'

// store upload-folder file:uploads/
export const upload = multer({ dest: 'uploads/' })

// store s3-multer s3:evidence
export const storage = multerS3({ s3: new S3Client({}), bucket: 'evidence' })

// store formidable-folder file:incoming
export const form = formidable({ uploadDir: 'incoming', keepExtensions: true })
