/** The beginning of what was typed, as a message quotes it: a cell holds 50,000 characters. @param most usually so many of them are shown */
export const clip = (text: string, most = 40): string => (text.length > most ? `${text.slice(0, most)}…` : text);
