resource "google_cloud_tasks_queue" "work" {
  name     = "doi-thoai"
  location = var.region

  rate_limits {
    max_concurrent_dispatches = var.syncs_at_once
    max_dispatches_per_second = 20
  }

  # A passing fault heals within minutes; what does not is taken up by the hourly sweep and the delivery every five minutes.
  retry_config {
    max_attempts  = 20
    min_backoff   = "2s"
    max_backoff   = "300s"
    max_doublings = 7
  }

  depends_on = [google_project_service.used]
}

# Notices apart: while the mail relay hangs, their calls would take all the places of the syncs, each for a minute. Few at once, for each opens up to
# five connections to the relay.
locals {
  notices_at_once = 3
}

resource "google_cloud_tasks_queue" "notices" {
  name     = "doi-thoai-notices"
  location = var.region

  rate_limits {
    max_concurrent_dispatches = local.notices_at_once
    max_dispatches_per_second = 20
  }

  retry_config {
    max_attempts  = 20
    min_backoff   = "2s"
    max_backoff   = "300s"
    max_doublings = 7
  }

  depends_on = [google_project_service.used]
}
