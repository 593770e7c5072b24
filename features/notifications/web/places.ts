export const mailsPath = '/settings/mails'
export const stopPath = '/mails/stop/$token'
