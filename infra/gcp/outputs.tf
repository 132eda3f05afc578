output "system_account" {
  description = "Add as Content manager (Người quản lý nội dung) of the shared drive."
  value       = google_service_account.system.email
}

output "functions_url" {
  description = "Base address of the functions."
  value       = local.functions_url
}

output "public_page" {
  description = "Page of published conclusions, without Firebase Hosting."
  value       = "${local.functions_url}/public-results"
}

output "sheet_changed_url" {
  description = "SYNC_URL of the Apps Script of the books."
  value       = "${local.functions_url}/sheet-changed"
}

output "queue" {
  value = google_cloud_tasks_queue.work.id
}

output "caller_account" {
  description = "Administrators act as this account to call create-unit."
  value       = google_service_account.caller.email
}
