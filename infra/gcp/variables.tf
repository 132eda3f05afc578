variable "project_id" {
  description = "Google Cloud project of the province, with billing."
  type        = string
}

variable "region" {
  description = "Region of functions, queue and database. Firestore cannot be moved later. See README: personal data abroad."
  type        = string
  default     = "asia-southeast1"
}

variable "source_archive" {
  description = "What `node infra/gcp/pack.ts` made."
  type        = string
  default     = "../../dist/functions.zip"
}

variable "runtime" {
  description = "Node.js of Cloud Functions; node:sqlite is not used there, 22 would do as well."
  type        = string
  default     = "nodejs24"
}

variable "shared_drive_id" {
  description = "Shared drive of the province (Google Workspace), see README step 2."
  type        = string
}

variable "mail_from" {
  description = "Sender of all mails, e.g. doi-thoai@tinh.gov.vn."
  type        = string
}

variable "book_editors" {
  description = "Accounts or groups that may edit every unit's Sổ đối thoại from the start; the office adds its own later."
  type        = list(string)
  default     = []
}

variable "office_editors" {
  description = "Accounts or groups that may edit every unit's Sổ văn phòng from the start."
  type        = list(string)
  default     = []
}

variable "administrators" {
  description = "IAM members who may call create-unit (as the caller's account) and run the probe (as the system's), e.g. group:quan-tri@tinh.gov.vn."
  type        = list(string)
}

variable "sms_gateway" {
  description = "The SMS gateway: an https address, or its description as JSON (functions/adapters/sms/gateway-examples.ts); blank: no SMS."
  type        = string
  default     = ""
}

variable "sms_environment" {
  description = "What the description of the gateway takes from the environment and is no secret, e.g. { ESMS_BRANDNAME = \"UBND\" }."
  type        = map(string)
  default     = {}
}

variable "sms_secrets" {
  description = "What it takes from the environment and is secret, by name, e.g. [\"ESMS_API_KEY\"]: a secret is made for each."
  type        = set(string)
  default     = []
}

variable "secrets_changed" {
  description = "Any text, e.g. today's date: another one starts the functions anew, so that they read the newest versions of the secrets."
  type        = string
  default     = ""
}

variable "debounce_seconds" {
  description = "How long a burst of edits in a book is waited for."
  type        = number
  default     = 10

  validation {
    condition     = var.debounce_seconds >= 1 && var.debounce_seconds <= 600
    error_message = "Between 1 and 600 seconds."
  }
}

variable "syncs_at_once" {
  description = "Books synced at the same time. Sheets allows 60 reads and 60 writes a minute to one account: two calls a sync. A new project has 20 CPUs a region in Cloud Run: more than 20 is refused until that quota is raised."
  type        = number
  default     = 10
}

variable "alert_email" {
  description = "Who is told when a function keeps failing; blank: nobody."
  type        = string
  default     = ""
}

variable "script_client_ids" {
  description = "OAuth client ids of the Apps Script of the books, the audience of their ID tokens: one, when all scripts are bound to one Cloud project. See sheets-templates/apps-script/README.md; empty: no scripts."
  type        = list(string)
  default     = []
}

variable "open_by_iam" {
  description = "Whether the four open functions are opened by granting allUsers. false where the organisation forbids that: see README step 5."
  type        = bool
  default     = true
}
