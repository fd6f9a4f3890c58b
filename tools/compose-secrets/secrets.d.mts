export declare const rolePassword: (role: string, admin: string) => string;
export declare const withSecrets: (text?: string) => string;
