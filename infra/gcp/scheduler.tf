# Vietnamese time all year round. A lost or doubled call does no harm: the functions are idempotent.

locals {
  functions_url = "https://${var.region}-${var.project_id}.cloudfunctions.net"

  schedules = {
    # Changes feed of the shared drive; the function itself adds a full sweep every hour.
    sweep-sheets = { cron = "*/5 * * * *", deadline = "300s" }
    # Notices whose hour has come, and claims whose lease ran out.
    deliver-notices = { cron = "2-59/5 * * * *", deadline = "540s" }
    # Every day: the function knows Ngày nghỉ and make-up days and stays silent on days off.
    daily-summary = { cron = "30 7 * * *", deadline = "540s" }
  }
}

resource "google_cloud_scheduler_job" "clock" {
  for_each = local.schedules

  name             = "doi-thoai-${each.key}"
  region           = var.region
  schedule         = each.value.cron
  time_zone        = "Asia/Ho_Chi_Minh"
  attempt_deadline = each.value.deadline

  retry_config {
    retry_count          = 3
    min_backoff_duration = "10s"
  }

  http_target {
    http_method = "POST"
    uri         = "${local.functions_url}/${each.key}"
    body        = base64encode("{}")
    headers     = { "Content-Type" = "application/json" }

    oidc_token {
      service_account_email = google_service_account.caller.email
      audience              = "${local.functions_url}/${each.key}"
    }
  }

  depends_on = [google_cloud_run_service_iam_member.may_call]
}
