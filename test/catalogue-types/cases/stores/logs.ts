// winston 3.19.0, winston-daily-rotate-file 5.0.0, pino 10.4.0, @types/bunyan 1.8.11
import bunyan from 'bunyan'
import pino from 'pino'
import winston from 'winston'
import DailyRotateFile from 'winston-daily-rotate-file'

export const logger = winston.createLogger({
  transports: [
    // store winston-file log:access.log
    new winston.transports.File({ filename: 'access.log' }),
    // store winston-daily-file log:access-%DATE%.log
    // lifetime winston-daily-file log:access-%DATE%.log 14 days
    new DailyRotateFile({ filename: 'access-%DATE%.log', maxFiles: '14d' }),
  ],
})

// store pino-destination log:pino.log
export const fast = pino(pino.destination('pino.log'))

// store pino-file-transport log:/var/log/housing.log
export const threaded = pino(pino.transport({ target: 'pino/file', options: { destination: '/var/log/housing.log' } }))

// store bunyan-file log:bunyan.log
export const old = bunyan.createLogger({ name: 'housing', streams: [{ path: 'bunyan.log' }] })
